def recurse: "mine";
[1] | ..

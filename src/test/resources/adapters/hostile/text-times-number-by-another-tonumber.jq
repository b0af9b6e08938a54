def tonumber: "x";
(1 | tonumber) * 1000000000

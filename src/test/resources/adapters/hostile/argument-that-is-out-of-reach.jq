{id: ([.list[] | .a as $a | $a] | first($a)), facts: (def f($x; y): $x + y; f(1; 2) + y)}

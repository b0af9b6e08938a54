# Nothing is wrong here but what comes out.
def outer($first; second): def inner: $first; inner + second;
. as {id: $id, list: [$one]} | label $out
| (reduce .list[] as $each (0; . + $each) as $sum | [$id, $one, $sum, outer(1; 2)] | .[] | ., break $out)

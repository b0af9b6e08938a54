reduce range(60) as $each ("x"; {a: ., b: .}) as $one
| reduce range(60) as $each ("x"; {a: ., b: .}) as $other
| $one < $other

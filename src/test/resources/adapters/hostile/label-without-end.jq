label $out | foreach range(1000000000000) as $each (0; . + 1; if . < 0 then break $out else empty end)

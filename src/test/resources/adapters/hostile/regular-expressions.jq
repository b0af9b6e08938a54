if test("(a+)+$") then match("a") elif (sub("a"; "b") == "b") then splits("a") else gsub("a"; "b") | scan("a") | capture("a") end

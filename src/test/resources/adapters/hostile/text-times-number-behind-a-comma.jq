(.name, tonumber) * 1000000000

(.name | ascii_upcase) = 1

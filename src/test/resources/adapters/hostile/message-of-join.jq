[.name, .customer] | join(",")

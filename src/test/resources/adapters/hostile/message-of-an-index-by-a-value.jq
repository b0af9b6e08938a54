.email[.name]

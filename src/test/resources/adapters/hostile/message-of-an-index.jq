.email.nothing

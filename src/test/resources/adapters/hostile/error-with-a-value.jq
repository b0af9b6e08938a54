error(.email)

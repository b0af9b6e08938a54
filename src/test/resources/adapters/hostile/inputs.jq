[inputs]

env.PATH

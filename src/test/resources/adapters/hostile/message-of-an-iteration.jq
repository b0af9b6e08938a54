.name[]

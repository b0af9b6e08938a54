{(.customer): 1}

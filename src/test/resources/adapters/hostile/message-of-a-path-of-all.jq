path({a: .}.a)

error({email: .email})

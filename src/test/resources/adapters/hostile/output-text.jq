.email

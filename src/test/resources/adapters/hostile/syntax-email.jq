{id: someone@example.com}

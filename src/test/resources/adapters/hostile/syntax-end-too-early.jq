{id: .id,

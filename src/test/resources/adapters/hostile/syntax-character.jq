{id: .id,
 facts: ~}

{id: .id,
 facts {}}

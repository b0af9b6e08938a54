if .id then {id: .id, facts: {}}

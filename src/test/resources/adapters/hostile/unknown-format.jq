{id: (.id | @hex), facts: {}}

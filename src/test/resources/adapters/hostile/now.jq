{id: (now | tostring), facts: {}}

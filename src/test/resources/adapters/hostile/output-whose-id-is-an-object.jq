{id: ., facts: {}}

range(1000000) | {id: tostring, facts: {}}

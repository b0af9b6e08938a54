{id: "a", facts: {DeclineSignal: [range(20000) | {source: "stripe", message: "a message of some length that is repeated"}]}}

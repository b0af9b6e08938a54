{id: "a", facts: {CheckoutAttempt: {message: (reduce range(20) as $each ("xx"; . + .))}}}

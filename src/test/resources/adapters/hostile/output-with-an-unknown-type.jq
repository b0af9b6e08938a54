{id: "a", facts: {(.email): {a: 1}, CheckoutAtempt: {outcome: "DECLINED"}}}

{id: "a", facts: {CheckoutAttempt: {outcom: "DECLINED", (.email): "a"}}}

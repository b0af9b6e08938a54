{id: "a", facts: {CheckoutAttempt: {outcome: (if all(range(1000000000000); . >= 0) then "DECLINED" else null end)}}}

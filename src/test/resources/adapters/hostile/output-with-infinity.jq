{id: "a", facts: {CheckoutAttempt: {total: pow(10; 400), currency: "USD"}}}

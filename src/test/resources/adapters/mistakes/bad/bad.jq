def accepts: "a bad record";
{
  id: .id,
  facts: {
    CheckoutAttempt: {
      totl: .amount,
      outcome: (if .ok then "APPROVED" else "DECLIND" end)
    },
    PaymentCrd: {network: .brand}
  }
}

def attempt: .id;
{
  id: atempt,
  facts: {CheckoutAttempt: {total: (.amount | majr("EUR")), attemptedAt: (.created | instnat)}}
}

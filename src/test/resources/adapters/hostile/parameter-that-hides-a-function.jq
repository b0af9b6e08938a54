def signal($code): {code: (.code | code)};
{id: "a", facts: {DeclineSignal: signal("card_declined")}}

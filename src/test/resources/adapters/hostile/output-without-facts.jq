{id: "a"}

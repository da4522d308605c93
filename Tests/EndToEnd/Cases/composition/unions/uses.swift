// A literal is a value of the branch that alone takes it.
let ids: [Holder.ID] = ["a", 7, "\(1 + 1)"]
precondition(ids == [.string("a"), .integer(7), .string("2")])
let holder = Holder(id: "a")
precondition(holder.id == "a")

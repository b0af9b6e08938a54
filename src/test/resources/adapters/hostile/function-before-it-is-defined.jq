def first_one: second_one;
def second_one: 1;
first_one

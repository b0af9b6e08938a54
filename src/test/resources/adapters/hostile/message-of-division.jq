.name / .customer

[.customer] | @csv

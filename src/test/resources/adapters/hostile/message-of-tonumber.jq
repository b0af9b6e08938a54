.name | tonumber

(.phone | tonumber) + "x"

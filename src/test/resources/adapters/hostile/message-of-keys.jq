.phone | keys

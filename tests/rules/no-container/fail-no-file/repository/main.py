# Eksempel

print("hej")

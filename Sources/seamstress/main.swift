print("seamstress")

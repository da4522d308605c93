print("seam-fake")

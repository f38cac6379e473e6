"""What others wrote and this site is made with: packages, versions, licences."""

console.log("stands for the built application");
